/** A sheet of a workbook that is passed over: the list stands on the first sheet that is shown. */
export interface UnreadSheet {
  readonly name: string;
  readonly isHidden: boolean;
}
