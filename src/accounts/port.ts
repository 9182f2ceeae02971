/** Staff logins behind one small port: who a person is. What they may do stands in our own tables. */
export interface Accounts {
  /** Checks a name and a password. @returns the staff id and the cookies of a new session, or undefined. */
  signIn(request: {
    username: string
    password: string
    headers: Headers
  }): Promise<{ staffId: string; cookies: string[] } | undefined>
  /** @returns the cookies that end the session. */
  signOut(headers: Headers): Promise<string[]>
  /** Whose session the request's cookie is; undefined when there is none or it has expired. */
  findStaffId(headers: Headers): Promise<string | undefined>
  /** The hash under which a password is kept. */
  hashPassword(password: string): Promise<string>
}
