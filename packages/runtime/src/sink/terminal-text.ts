// C0 and C1 controls, the bidirectional marks and isolates, line and paragraph separators, zero-width and other invisible
// characters, tags and lone surrogates: what moves the cursor, hides text or turns it around in a terminal.
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202f\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]|[\u{e0000}-\u{e0fff}]|\p{Cs}/gu;

/** A text that a terminal shows and does not obey: what is not plainly visible becomes `\xNN`, `\u{NNNN}` above one byte. A backslash stays as it is. */
export function terminalText(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const code = character.codePointAt(0) as number;
    return code <= 0xff ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
  });
}
