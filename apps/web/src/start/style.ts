/** The start page's look: calm, readable, and with room for a thumb. */
export const STYLE = `
:root { color-scheme: light; }
body { margin: 0; font: 1.125rem/1.6 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 2rem; line-height: 1.2; }
h2 { margin-top: 2.5rem; font-size: 1.25rem; }
a { color: #004d8f; display: inline-block; padding: 0.25rem 0; }
a:focus-visible { outline: 3px solid #747474; outline-offset: 2px; }
code { font-size: 0.95em; overflow-wrap: anywhere; }
`;
