import { useState } from 'react'
import type { StaffMember } from '../../../domain/staffContract.ts'
import { useStaff } from '../data/staff.ts'
import { PageFrame, type PageProps } from '../pages/PageFrame.tsx'
import pageStyles from '../pages/Pages.module.css'
import { SelectFilter } from '../pages/SelectFilter.tsx'
import { Table } from '../pages/Table.tsx'
import { Button } from '../parts/Button.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { Empty } from '../parts/States.tsx'
import { go, type Place } from '../place.ts'
import { useTexts } from '../texts/catalogue.ts'
import { AddressDialog } from './AddressDialog.tsx'
import { NewStaffDialog } from './NewStaffDialog.tsx'
import { PasswordDialog } from './PasswordDialog.tsx'

/** The dialog that is open, and whom it is about. */
type Open = { name: 'add' } | { name: 'address' | 'password'; person: StaffMember }

/** Everybody who works here: roles, department, where notices go. */
export function StaffPage({ place }: PageProps) {
  const { texts } = useTexts()
  const words = texts.staff
  const query = useStaff()
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const departments = query.data?.departments ?? []
  return (
    <PageFrame
      title={texts.places.names.staff}
      lead={words.lead}
      tools={<Button onClick={() => setOpen({ name: 'add' })}>{words.add}</Button>}
    >
      <Loaded query={query} failed={words.failed}>
        {({ staff }) => <People people={staff} departments={departments} place={place} onOpen={setOpen} />}
      </Loaded>
      {open?.name === 'add' && <NewStaffDialog departments={departments} onClose={close} />}
      {open?.name === 'address' && <AddressDialog person={open.person} onClose={close} />}
      {open?.name === 'password' && <PasswordDialog person={open.person} onClose={close} />}
    </PageFrame>
  )
}

function People({
  people,
  departments,
  place,
  onOpen,
}: {
  people: StaffMember[]
  departments: { id: string; name: string }[]
  place: Place
  onOpen: (open: Open) => void
}) {
  const { texts } = useTexts()
  const words = texts.staff
  const chosen = place.filters?.['department']
  const shown = people.filter(({ department }) => !chosen || department.id === chosen)
  return (
    <>
      <div className={pageStyles.filters}>
        <SelectFilter
          label={words.department}
          all={words.allDepartments}
          value={chosen}
          options={departments.map(({ id, name }) => ({ value: id, text: name }))}
          onChange={(department) => go({ ...place, filters: { department } })}
        />
      </div>
      {shown.length === 0 ? (
        <Empty icon="info" title={words.none} hint={words.noneHint} />
      ) : (
        <StaffTable people={shown} onOpen={onOpen} />
      )}
    </>
  )
}

function StaffTable({ people, onOpen }: { people: StaffMember[]; onOpen: (open: Open) => void }) {
  const { texts } = useTexts()
  const words = texts.staff
  return (
    <Table
      caption={words.caption}
      rows={people}
      keyOf={({ id }) => id}
      columns={[
        { head: words.serviceNumber, cell: ({ serviceNumber }) => serviceNumber },
        { head: words.name, cell: ({ name }) => <strong>{name}</strong> },
        { head: words.username, cell: ({ username }) => username },
        { head: words.department, cell: ({ department }) => department.name },
        { head: words.roles, cell: ({ roles }) => roles.map((role) => words.roleNames[role]).join(texts.listGap) },
        { head: words.email, cell: ({ email }) => email ?? words.noEmail },
        {
          head: words.action,
          cell: (person) => (
            <span className={pageStyles.tools}>
              <Button
                kind="quiet"
                aria-label={`${words.setEmail} ${person.name}`}
                onClick={() => onOpen({ name: 'address', person })}
              >
                {words.setEmail}
              </Button>
              <Button
                kind="quiet"
                aria-label={`${words.setPassword} ${person.name}`}
                onClick={() => onOpen({ name: 'password', person })}
              >
                {words.setPassword}
              </Button>
            </span>
          ),
        },
      ]}
    />
  )
}
