/**
 * White space, dashes, controls and everything that is drawn as nothing: what hides a run of letters from a scan and
 * not from a reader. Named one by one: what looks so and has no such property (two dashes, the object replacement
 * character, the blanks of Braille and of music).
 */
const HIDING: RegExp =
  /[\p{White_Space}\p{Dash}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u02d7\u2043\u2800\ufffc\u{1d159}]+/gu;

/** The text without the characters that hide. */
export function visibleText(text: string): string {
  return text.replace(HIDING, "");
}

/** Whether an ASCII code unit is one of those that hide. */
export function isHidingAscii(code: number): boolean {
  return code <= 0x20 || code === 0x2d || code === 0x7f;
}
