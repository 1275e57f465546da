/** A stream of a council. */
export interface StreamName {
  readonly council: string;
  readonly stream: string;
}

/**
 * Something wrong in the log. `changed`: an event is not what was written, or not what followed the one before it.
 * `versions-missing`: a hole before `version`. `tail-missing`, `stream-missing`: the head knows of versions up to `until`
 * that the log has not. `tail-unknown`, `head-missing`: the log has what its head does not know. `head-differs`: the last
 * event is not the one the head was written with. `position` is the event's place in the log, where there is one.
 */
export type LogFault = StreamName &
  (
    | { readonly kind: 'changed'; readonly version: number; readonly position: string }
    | { readonly kind: 'versions-missing'; readonly from: number; readonly version: number; readonly position: string }
    | { readonly kind: 'tail-missing'; readonly version: number; readonly position: string; readonly until: number }
    | { readonly kind: 'stream-missing'; readonly until: number }
    | { readonly kind: 'tail-unknown' | 'head-differs' | 'head-missing'; readonly version: number; readonly position: string }
  );

/** A fault in one line, for whoever runs the installation. */
export function faultLine(fault: LogFault): string {
  const at = 'version' in fault ? ` version=${String(fault.version)} position=${fault.position}` : '';
  return `FAULT council=${fault.council} stream=${fault.stream}${at}: ${said(fault)}`;
}

function said(fault: LogFault): string {
  switch (fault.kind) {
    case 'changed':
      return 'the event is not what was written';
    case 'versions-missing':
      return `the versions ${String(fault.from)} to ${String(fault.version - 1)} before it are missing`;
    case 'tail-missing':
      return `the versions after it, up to ${String(fault.until)}, are missing`;
    case 'stream-missing':
      return `the whole stream is missing, ${String(fault.until)} events`;
    case 'tail-unknown':
      return 'the head of the stream does not know it';
    case 'head-differs':
      return 'the head of the stream was written with another event';
    case 'head-missing':
      return 'the stream has no head; a rebuild makes it again';
  }
}
