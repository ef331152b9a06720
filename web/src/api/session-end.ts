/** Asks the person to sign in again; whether they have. */
type AskAgain = () => Promise<boolean>;

let askAgain: AskAgain | undefined;
let asking: Promise<boolean> | undefined;

/** The part of the page that asks. */
export function whenSessionEnds(ask: AskAgain | undefined): void {
  askAgain = ask;
}

/** However many requests find the session ended at once, the person is asked once. */
export function signedInAgain(): Promise<boolean> {
  asking ??= (askAgain?.() ?? Promise.resolve(false)).finally(() => (asking = undefined));
  return asking;
}
