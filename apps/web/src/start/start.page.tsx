import type { VNode } from 'preact';

/** What the start page is asked for: by itself, or from the link in an invitation to a hearing. */
export interface StartProps {
  readonly hearing: string | undefined;
}

/** The one page of this stage: what the system is, and where programs and people go on from here. */
export function StartPage({ hearing }: StartProps): VNode {
  const title = hearing === undefined ? 'Sagsudvalg' : `Høring i sag ${hearing} – Sagsudvalg`;
  return (
    <html lang="da">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href="/stil.css" />
      </head>
      <body>
        <main>
          {hearing === undefined ? <Welcome /> : <Invited number={hearing} />}
          <h2>For dem, der bygger</h2>
          <ul>
            <li>
              <a href="/docs">Beskrivelse af API’et</a>, som du også kan prøve det i
            </li>
            <li>
              <a href="/openapi.json">Den samme beskrivelse til programmer</a> (OpenAPI)
            </li>
            <li>
              <a href="/health/ready">Systemets tilstand</a>
            </li>
          </ul>
        </main>
      </body>
    </html>
  );
}

function Welcome(): VNode {
  return (
    <>
      <h1>Sagsudvalg</h1>
      <p>
        Her behandler det regionale beskæftigelsesråds sagsudvalg sine sager: Sagen modtages, vurderes efter de regler, der gælder, sendes i
        elektronisk høring hos udvalgets medlemmer og afgøres. Alt, der sker, bliver skrevet ned og kan vises igen.
      </p>
    </>
  );
}

function Invited({ number }: { readonly number: string }): VNode {
  return (
    <>
      <h1>Høring i sag {number}</h1>
      <p>
        Du er inviteret til at svare i høringen. Du svarer gennem API’et: Find sagen under <code>GET /api/v1/hearings</code>, og send dit
        svar med <code>POST /api/v1/cases/…/hearing/reply</code>. Fristen står i din invitation.
      </p>
    </>
  );
}
