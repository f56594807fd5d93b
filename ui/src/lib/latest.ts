/**
 * Asks for what is wanted now. The same again waits for the answer that is on its way and is then asked once more, however
 * often it was wanted meanwhile; something else is asked at once, and what was on its way is dropped.
 */
export class Latest {
  private onItsWay: { what: string; again: boolean } | null = null;

  async want<Answer>(what: string, ask: () => Promise<Answer>, take: (answer: Answer) => void, fail: (why: unknown) => void = () => {}): Promise<void> {
    if (this.onItsWay?.what === what) {
      this.onItsWay.again = true;
      return;
    }
    const mine = { what, again: false };
    this.onItsWay = mine;
    do {
      mine.again = false;
      try {
        const answer = await ask();
        if (this.onItsWay === mine) take(answer);
      } catch (why) {
        if (this.onItsWay === mine) fail(why);
      }
    } while (this.onItsWay === mine && mine.again);
    if (this.onItsWay === mine) this.onItsWay = null;
  }

  /** Nothing is wanted any more. */
  forget(): void {
    this.onItsWay = null;
  }
}
