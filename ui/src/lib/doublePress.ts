/** A second press within so many milliseconds is the second half of a quick double one, and wishes for nothing of its own. */
const DOUBLE = 500;

/** Tells whether a press comes so soon after one that did something that it was hardly meant. */
export class DoublePress {
  private done = -Infinity;

  did(): void {
    this.done = Date.now();
  }

  get again(): boolean {
    return Date.now() - this.done < DOUBLE;
  }
}
