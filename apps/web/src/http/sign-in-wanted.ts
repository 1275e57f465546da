/** Thrown where a page is for people who are signed in, and nobody is. `path` is where to go on to afterwards. */
export class SignInWanted extends Error {
  constructor(readonly path: string) {
    super('A page wants somebody signed in');
    this.name = 'SignInWanted';
  }
}
