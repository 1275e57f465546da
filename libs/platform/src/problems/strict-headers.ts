const NONE = [`'none'`];

/** The security headers of every answer, as helmet takes them: nothing may be loaded, framed or guessed from it. A page opens for itself what it needs. */
export const STRICT_HEADERS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: NONE, frameAncestors: NONE, baseUri: NONE, formAction: NONE },
  },
  referrerPolicy: { policy: 'no-referrer' },
  frameguard: { action: 'deny' },
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
} as const;
