import { limits } from '../../limits.ts';

export interface NumberedLine {
  number: number;
  text: string;
}

/** The lines of a command that are kept: the first ones, and the last ones when there are too many between them. */
export class CommandOutput {
  readonly lines: NumberedLine[] = [];
  private kept = 0;
  private leftOut = 0;
  private readonly last: string[] = [];

  write(text: string): void {
    if (this.leftOut === 0 && this.kept + text.length <= limits.command.outputCharacters) {
      this.keep(text);
      return;
    }
    this.leftOut += 1;
    this.last.push(text);
    if (this.last.length > limits.command.lastLines) this.last.shift();
  }

  end(): void {
    const missing = this.leftOut - this.last.length;
    if (missing > 0) this.keep(`The output is too long: ${missing} lines are left out here.`);
    for (const text of this.last.splice(0)) this.keep(text);
  }

  private keep(text: string): void {
    this.kept += text.length + 1;
    this.lines.push({ number: this.lines.length + 1, text });
  }
}
