/** Where a line of SQL ends: in one of these, or in a dollar quote, whose tag this is. */
type State = 'code' | 'text' | 'escaped text' | 'name' | 'comment' | `$${string}$`;

const token = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|'|"|\$|;|--|\/\*|[()]/g;
const dollarTag = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
const routine = /^\s*create\s+(or\s+replace\s+)?(function|procedure)\b/i;

/** Finds where statements end, line by line, as `psql` does. */
export class StatementScanner {
  private state: State = 'code';
  private comments = 0;
  private parentheses = 0;
  /** Of a routine whose body is SQL between BEGIN ATOMIC and END. */
  private blocks = 0;
  private pieces: string[] = [];
  /** Length of the statement that has begun. */
  length = 0;

  /** Nothing of a statement has been read since the last one ended. */
  get isBetween(): boolean {
    return this.state === 'code' && this.length === 0;
  }

  /** The statements that end in this line, without comments. */
  scan(line: string): string[] {
    const ended: string[] = [];
    let from = 0;
    let at = 0;
    const keep = (to: number) => {
      const piece = line.slice(from, to);
      if (this.length === 0 && piece.trim() === '') return;
      this.pieces.push(piece);
      this.length += piece.length;
    };
    while (at < line.length) {
      if (this.state !== 'code') {
        const wasComment = this.state === 'comment';
        at = this.leave(line, at);
        if (wasComment) from = at;
        continue;
      }
      token.lastIndex = at;
      const found = token.exec(line);
      if (!found) break;
      const [word] = found;
      at = found.index + word.length;
      if (word === '--') {
        keep(found.index);
        from = line.length;
        break;
      } else if (word === '/*') {
        keep(found.index);
        this.state = 'comment';
        this.comments = 1;
        from = at;
      } else if (word === ';' && this.parentheses === 0 && this.blocks === 0) {
        keep(found.index);
        ended.push(...this.end());
        from = at;
      } else at = this.enter(line, word, found.index, () => `${this.pieces.join('')}${line.slice(from, found.index)}`);
    }
    if (this.state !== 'comment') keep(line.length);
    if (this.length > 0) this.pieces.push('\n');
    return ended;
  }

  /** What was begun and not ended. */
  rest(): string {
    return this.pieces.join('').trim();
  }

  private end(): string[] {
    const text = this.rest();
    this.pieces = [];
    this.length = 0;
    return text === '' ? [] : [text];
  }

  /** Takes a token of code. Answers where to read on. */
  private enter(line: string, word: string, at: number, before: () => string): number {
    switch (word) {
      case "'":
        this.state = /(^|[^\w$\u0080-\uffff])e$/i.test(line.slice(Math.max(0, at - 2), at)) ? 'escaped text' : 'text';
        return at + 1;
      case '"':
        this.state = 'name';
        return at + 1;
      case '$': {
        dollarTag.lastIndex = at;
        const tag = dollarTag.exec(line)?.[0];
        if (tag) this.state = tag as State;
        return at + (tag?.length ?? 1);
      }
      case '(':
        this.parentheses += 1;
        return at + 1;
      case ')':
        this.parentheses = Math.max(0, this.parentheses - 1);
        return at + 1;
      case ';':
        return at + 1;
      default:
        this.countBlocks(word.toLowerCase(), before);
        return at + word.length;
    }
  }

  private countBlocks(word: string, before: () => string): void {
    if (word === 'begin' && (this.blocks > 0 || routine.test(before()))) this.blocks += 1;
    else if (word === 'case' && this.blocks > 0) this.blocks += 1;
    else if (word === 'end' && this.blocks > 0) this.blocks -= 1;
  }

  /** Reads to the end of a quote or comment, or of the line. */
  private leave(line: string, at: number): number {
    const closed = (length: number, end: number) => {
      this.state = 'code';
      return end + length;
    };
    switch (this.state) {
      case 'text':
        return this.find(line, "'", at, closed);
      case 'name':
        return this.find(line, '"', at, closed);
      case 'escaped text': {
        for (const quote = /\\.|''|'/gs; ; ) {
          quote.lastIndex = at;
          const found = quote.exec(line);
          if (!found) return line.length;
          at = found.index + found[0].length;
          if (found[0] === "'") return closed(1, found.index);
        }
      }
      case 'comment': {
        const mark = /\/\*|\*\//g;
        mark.lastIndex = at;
        const found = mark.exec(line);
        if (!found) return line.length;
        this.comments += found[0] === '/*' ? 1 : -1;
        if (this.comments === 0) this.state = 'code';
        return found.index + 2;
      }
      default:
        return this.find(line, this.state, at, closed);
    }
  }

  private find(line: string, mark: string, at: number, closed: (length: number, end: number) => number): number {
    const end = line.indexOf(mark, at);
    return end < 0 ? line.length : closed(mark.length, end);
  }
}
