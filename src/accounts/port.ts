/** A person who is signed in, and how many seconds are left until that ends. */
export interface Session {
  staffId: string
  endsInSeconds: number
}

/** Staff logins behind one small port: who a person is. What they may do stands in our own tables. */
export interface Accounts {
  /** Checks a name and a password. @returns a new session with its cookies, or undefined. */
  signIn(request: {
    username: string
    password: string
    headers: Headers
  }): Promise<(Session & { cookies: string[] }) | undefined>
  /** @returns the cookies that end the session. */
  signOut(headers: Headers): Promise<string[]>
  /** The session of the request's cookie; undefined when there is none or it has expired. Looking does not extend it. */
  findSession(headers: Headers): Promise<Session | undefined>
  /** Lets the session of the request's cookie last as long as a new one. @returns it with its cookies. */
  extend(headers: Headers): Promise<(Session & { cookies: string[] }) | undefined>
  /** The hash under which a password is kept. */
  hashPassword(password: string): Promise<string>
}
