import { instant } from '#kernel';
import { cloudEvent } from './cloud-event.view.js';

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const URI_REFERENCE = /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/;

/** What the specification of CloudEvents 1.0 asks of an event in structured JSON. */
function faultsIn(event: Readonly<Record<string, unknown>>): readonly string[] {
  const required = ['id', 'source', 'specversion', 'type'].filter((name) => typeof event[name] !== 'string' || event[name] === '');
  const misnamed = Object.keys(event).filter((name) => !/^[a-z0-9]{1,20}$/.test(name));
  const attributes = Object.entries(event).filter(([name]) => name !== 'data');
  const mistyped = attributes.filter(([, value]) => typeof value !== 'string').map(([name]) => name);
  const forms = [
    ...(event['specversion'] === '1.0' ? [] : ['specversion']),
    ...(URI_REFERENCE.test(String(event['source'])) ? [] : ['source']),
    ...(RFC_3339.test(String(event['time'])) ? [] : ['time']),
  ];
  return [...required, ...misnamed, ...mistyped, ...forms];
}

describe('an event of the feed', () => {
  const event = cloudEvent(
    {
      position: '00000000000002ee0000000000000007',
      id: '01890a5d-ac96-774b-bcce-b302099a8057',
      type: 'CaseReceived',
      caseId: '01890a5d-ac96-774b-bcce-b302099a8001',
      at: instant('2026-03-02T08:00:00.000Z'),
      data: { number: 'NJ-2026-000123' },
    },
    'nj',
  );

  it('is a valid CloudEvent', () => {
    expect(faultsIn(event)).toEqual([]);
  });

  it('is judged by rules that find faults', () => {
    expect(faultsIn({ ...event, id: '', time: '2. marts', myPosition: 1 })).toEqual(['id', 'myPosition', 'myPosition', 'time']);
  });

  it('names the council, the case and what happened', () => {
    expect(event).toEqual({
      specversion: '1.0',
      id: '01890a5d-ac96-774b-bcce-b302099a8057',
      source: '/councils/nj',
      type: 'dk.sagsudvalg.CaseReceived.v1',
      subject: '01890a5d-ac96-774b-bcce-b302099a8001',
      time: '2026-03-02T08:00:00.000Z',
      datacontenttype: 'application/json',
      data: { number: 'NJ-2026-000123' },
      position: '00000000000002ee0000000000000007',
    });
  });
});
