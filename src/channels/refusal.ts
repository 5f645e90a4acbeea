/** A request that is not served: its status, its code, and what to do about it. */
export class Refusal extends Error {
  readonly status: number;
  /** A code of Direct Line's error bodies. */
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  /** @param message what to do, in a sentence; never a word of what the request said */
  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}
