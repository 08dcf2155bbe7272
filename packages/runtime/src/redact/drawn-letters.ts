import { charCodeAt, keysOf, mapGet, mapSet } from "./intrinsics.ts";

/**
 * Letters of other alphabets that are drawn as a Latin one, or nearly: Cyrillic, Greek, the letters of phonetics and those with a stroke,
 * Cherokee, Armenian, Lisu. What NFKD makes Latin by itself is not among them. Either case stands for itself: a capital Greek nu is drawn
 * as an N, a small one as a v. For names only, which are compared as a whole: in running text these alphabets have words of their own.
 * (Unicode's confusables, UTS #39, and what a reader takes for one.)
 */
const SHAPES: Readonly<Record<string, string>> = {
  a: "\u0410\u0430\u0391\u03b1\u1d00\u0251\u2c6d\u13aa\uab7a\ua4ee", // АаΑα  ᴀɑⱭ  Ꭺꭺ  ꓮ
  b: "\u0412\u0432\u042c\u044c\u0392\u03b2\u0299\u0180\u0243\u13f4\uab9f\ua4d0", // ВвЬь  Ββ  ʙƀɃ  Ᏼꮟ  ꓐ
  c: "\u0421\u0441\u04aa\u04ab\u03f9\u03f2\u1d04\u13df\uabaf\ua4da", // СсҪҫ  Ϲϲ  ᴄ  Ꮯꮯ  ꓚ
  d: "\u0500\u0501\u1d05\u0111\u0110\u0256\u13a0\uab70\ua4d3", // Ԁԁ  ᴅđĐɖ  Ꭰꭰ  ꓓ
  e: "\u0415\u0435\u0404\u0454\u04bc\u04bd\u0395\u03b5\u1d07\u0247\u0246\u13ac\uab7c\ua4f0", // ЕеЄєҼҽ  Εε  ᴇɇɆ  Ꭼꭼ  ꓰ
  f: "\u03dc\u03dd\ua730\u0192\ua4dd", // Ϝϝ  ꜰƒ  ꓝ
  g: "\u050c\u050d\u0261\u0262\ua7ac\u13c0\uab90\u0581\ua4d6", // Ԍԍ  ɡɢꞬ  Ꮐꮐ  ց  ꓖ
  h: "\u041d\u043d\u04ba\u04bb\u0397\u029c\u0127\u0126\u13bb\uab8b\u0570\ua4e7", // НнҺһ  Η  ʜħĦ  Ꮋꮋ  հ  ꓧ
  i: "\u0406\u0456\u0399\u03b9\u0131\u026a\u0268\u0197\u13a5\uab75\ua4f2", // Іі  Ιι  ıɪɨƗ  Ꭵꭵ  ꓲ
  j: "\u0408\u0458\u03f3\u037f\u1d0a\u0237\u0249\u0248\u13ab\uab7b\ua4d9", // Јј  ϳͿ  ᴊȷɉɈ  Ꭻꭻ  ꓙ
  k: "\u041a\u043a\u039a\u03ba\u1d0b\u13e6\uabb6\ua4d7", // Кк  Κκ  ᴋ  Ꮶꮶ  ꓗ
  l: "\u04c0\u04cf\u029f\u0142\u0141\u026b\u01c0\u13de\uabae\ua4e1", // Ӏӏ  ʟłŁɫǀ  Ꮮꮮ  ꓡ
  m: "\u041c\u043c\u039c\u1d0d\u13b7\uab87\ua4df", // Мм  Μ  ᴍ  Ꮇꮇ  ꓟ
  n: "\u043f\u039d\u03b7\u0274\u0578\ua4e0", // п  Νη  ɴ  ո  ꓠ
  o: "\u041e\u043e\u039f\u03bf\u03c3\u1d0f\u00f8\u00d8\u0275\u0555\u0585\ua4f3", // Оо  Οοσ  ᴏøØɵ  Օօ  ꓳ
  p: "\u0420\u0440\u03a1\u03c1\u03f1\u1d18\u13e2\uabb2\ua4d1", // Рр  Ρρϱ  ᴘ  Ꮲꮲ  ꓑ
  q: "\u051a\u051b\ua7af\u024b\u0566", // Ԛԛ  ꞯɋ  զ
  r: "\u0433\u0280\u024d\u024c\u13a1\uab71\u13d2\uaba2\ua4e3", // г  ʀɍɌ  ᎡꭱᏒꮢ  ꓣ
  s: "\u0405\u0455\ua731\u13da\uabaa\u054f\ua4e2", // Ѕѕ  ꜱ  Ꮪꮪ  Տ  ꓢ
  t: "\u0422\u0442\u03a4\u03c4\u1d1b\u0167\u0166\u13a2\uab72\ua4d4", // Тт  Ττ  ᴛŧŦ  Ꭲꭲ  ꓔ
  u: "\u03c5\u03bc\u1d1c\u0289\u0244\u054d\u057d\ua4f4", // υμ  ᴜʉɄ  Սս  ꓴ
  v: "\u0474\u0475\u03bd\u1d20\u13d9\uaba9\ua4e6", // Ѵѵ  ν  ᴠ  Ꮩꮩ  ꓦ
  w: "\u051c\u051d\u0460\u0461\u03c9\u1d21\u13b3\uab83\u0561\ua4ea", // ԜԝѠѡ  ω  ᴡ  Ꮃꮃ  ա  ꓪ
  x: "\u0425\u0445\u03a7\u03c7\ua4eb", // Хх  Χχ  ꓫ
  y: "\u0423\u0443\u04ae\u04af\u03a5\u03b3\u028f\u024f\u024e\u13a9\uab79\ua4ec", // УуҮү  Υγ  ʏɏɎ  Ꭹꭹ  ꓬ
  z: "\u0396\u03b6\u1d22\u01b6\u01b5\u0290\u13c3\uab93\ua4dc", // Ζζ  ᴢƶƵʐ  Ꮓꮓ  ꓜ
};

let latin: ReadonlyMap<number, string> | undefined;

/** The small Latin letter that a character is drawn as; nothing for all others. */
export function latinShape(character: string): string | undefined {
  latin ??= byShape();
  return mapGet(latin, charCodeAt(character, 0));
}

function byShape(): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  const names = keysOf(SHAPES);
  for (let at = 0; at < names.length; at++) {
    const letter = names[at] as string;
    const shapes = SHAPES[letter] as string;
    for (let index = 0; index < shapes.length; index++) mapSet(letters, charCodeAt(shapes, index), letter);
  }
  return letters;
}
