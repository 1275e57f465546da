/** What a mailbox does with the messages waiting for one key: one answer for each, in their order. */
export type BatchWork<Message, Answer> = (key: string, messages: readonly Message[]) => Promise<readonly Answer[]>;

interface Waiting<Message, Answer> {
  readonly message: Message;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (fault: unknown) => void;
}

/**
 * Takes messages for one key in turn: what arrives while a batch is being worked on waits, and is then worked on
 * together, at most `batchSize` at a time. Different keys do not wait for one another.
 */
export class Mailbox<Message, Answer> {
  private readonly waiting = new Map<string, Waiting<Message, Answer>[]>();

  constructor(
    private readonly work: BatchWork<Message, Answer>,
    private readonly batchSize: number,
  ) {}

  /** Hands in a message and waits for its answer. @throws what the work on its batch throws */
  post(key: string, message: Message): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const queue = this.waiting.get(key);
      if (queue !== undefined) {
        queue.push({ message, resolve, reject });
        return;
      }
      this.waiting.set(key, [{ message, resolve, reject }]);
      void this.drain(key);
    });
  }

  private async drain(key: string): Promise<void> {
    for (let batch = this.take(key); batch.length > 0; batch = this.take(key)) {
      try {
        const answers = await this.work(
          key,
          batch.map(({ message }) => message),
        );
        batch.forEach(({ resolve, reject }, index) => {
          const answer = answers[index];
          if (answer === undefined) reject(new Error('a message was left without an answer'));
          else resolve(answer);
        });
      } catch (fault) {
        batch.forEach(({ reject }) => {
          reject(fault);
        });
      }
    }
  }

  private take(key: string): readonly Waiting<Message, Answer>[] {
    const batch = this.waiting.get(key)?.splice(0, this.batchSize) ?? [];
    if (batch.length === 0) this.waiting.delete(key);
    return batch;
  }
}
