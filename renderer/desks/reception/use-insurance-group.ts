import { useEffect, useState } from 'react';
import {
  type InsuranceGroup,
  insuranceGroup,
  insuranceGroupsSchema,
} from '#shared/domain/patient/insurance-number.ts';

let list: Promise<readonly InsuranceGroup[]> | undefined;

/** Fetched once, when the first form is opened. */
function loadGroups(): Promise<readonly InsuranceGroup[]> {
  list ??= import('#resources/insurance/groups.json').then(
    (module) => insuranceGroupsSchema.parse(module.default).groups,
  );
  return list;
}

/** The group that the letters of an insurance number speak of; nothing while it is half typed. */
export function useInsuranceGroup(number: string | undefined): InsuranceGroup | undefined {
  const [groups, setGroups] = useState<readonly InsuranceGroup[]>([]);
  useEffect(() => {
    loadGroups().then(setGroups);
  }, []);
  return insuranceGroup(number ?? '', groups);
}
