/** The learner's account at github.com. The token stands in the laptop's ~/.netrc, for want of a browser to sign in. */
export const githubLogin = { user: "learner", token: "ghp_simulated" } as const;

/** Who works on the shared repositories besides the learner. */
export const teammate = { name: "Robin", email: "robin@example.com" } as const;
