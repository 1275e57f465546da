import type { Day } from '#kernel';
import { Checked, LegalDay, MunicipalityCode, Nested, Text } from '../http/fields.dto.js';

const LINE = 200;
const MEMBER_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ADDRESS = /^[^@\s]{1,100}@[^@\s]{1,150}$/;
const CVR = /^\d{8}$/;

/** A member by id, or somebody not known yet. */
class PersonDto {
  @Checked('optional', isOf(MEMBER_ID)) readonly memberId: string | null | undefined;
  @Text('optional', LINE) readonly name: string | null | undefined;
  @Checked('optional', isOf(ADDRESS)) readonly mail: string | null | undefined;
  @Checked('optional', isOf(CVR)) readonly employer: string | null | undefined;
  @MunicipalityCode('optional') readonly municipality: string | null | undefined;
}

export class AppointmentDto {
  @Nested('required', () => PersonDto) readonly person: PersonDto;
  @LegalDay('required') readonly from: Day;
  @LegalDay('optional') readonly to: Day | null | undefined;
  @Text('required', LINE) readonly nominatedBy: string;
  @Checked('optional', isOf(MEMBER_ID)) readonly deputyOf: string | null | undefined;
}

export class ElectionDto {
  @Checked('required', isOf(MEMBER_ID)) readonly memberId: string;
  @LegalDay('required') readonly on: Day;
  @Checked('optional', isOf(MEMBER_ID)) readonly deputyChair: string | null | undefined;
}

export class MeetingDto {
  @LegalDay('required') readonly heldOn: Day;
}

function isOf(form: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && form.test(value);
}
