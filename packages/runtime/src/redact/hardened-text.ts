/**
 * White space, dashes, controls and everything that is drawn as nothing: what hides a run of letters from a scan and
 * not from a reader.
 */
const HIDING: RegExp = /[\p{White_Space}\p{Dash}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;

/** The text without the characters that hide. */
export function visibleText(text: string): string {
  return text.replace(HIDING, "");
}

/** Whether an ASCII code unit is one of those that hide. */
export function isHidingAscii(code: number): boolean {
  return code <= 0x20 || code === 0x2d || code === 0x7f;
}
