/** A sleep that can be cut short; a wake that comes before the sleep cuts that one. */
export class Wake {
  private woken = false;
  private cut: (() => void) | undefined;

  /** Ends the sleep under way, or the next one. */
  wake(): void {
    this.woken = true;
    this.cut?.();
  }

  /** Sleeps for so many milliseconds, or until woken; says whether it was woken. */
  async sleep(ms: number): Promise<boolean> {
    if (!this.woken) await this.untilCut(ms);
    const { woken } = this;
    this.woken = false;
    return woken;
  }

  private untilCut(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.cut = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
