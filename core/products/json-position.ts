const complains = (text: string): string | undefined => {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** True when `text` could still become valid JSON by adding to its end. */
function isBeginning(text: string): boolean {
  const message = complains(text);
  if (message === undefined || /end of JSON input|Unterminated/.test(message)) return true;
  return new RegExp(`at position ${text.length}\\b`).test(message);
}

/** Where JSON stops being valid, counted from 1. JSON.parse tells the position only in some of its messages. */
export function jsonErrorPosition(text: string): { line: number; column: number } {
  let good = 0;
  let bad = text.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isBeginning(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  const before = text.slice(0, good);
  return { line: before.split('\n').length, column: good - before.lastIndexOf('\n') };
}
