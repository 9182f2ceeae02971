import type { DepartmentName } from '../../../domain/closingContract.ts'
import { missReasons } from '../../../domain/duty.ts'
import pageStyles from '../pages/Pages.module.css'
import { SelectFilter } from '../pages/SelectFilter.tsx'
import { Button } from '../parts/Button.tsx'
import { DayField } from '../parts/DayField.tsx'
import { type Filters, go, type Place } from '../place.ts'
import { useTexts } from '../texts/catalogue.ts'

/** A day of the address; what is none is left out. */
export function findDay({ filters }: Place, name: 'from' | 'to'): string | undefined {
  const day = filters?.[name]
  return day && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : undefined
}

/** What the list is narrowed to; the address holds it. */
export function MissFilters({ place, departments }: { place: Place; departments: DepartmentName[] }) {
  const { texts } = useTexts()
  const words = texts.misses
  const filters = place.filters ?? {}
  const narrow = (change: Filters) => go({ ...place, filters: { ...filters, ...change } })
  return (
    <form className={pageStyles.filters} aria-label={words.filters} onSubmit={(event) => event.preventDefault()}>
      <label className={pageStyles.filter} htmlFor="miss-from">
        {words.from}
        <DayField id="miss-from" value={findDay(place, 'from')} onChange={(from) => narrow({ from })} />
      </label>
      <label className={pageStyles.filter} htmlFor="miss-to">
        {words.to}
        <DayField
          id="miss-to"
          value={findDay(place, 'to')}
          onChange={(to) => narrow({ to })}
          min={findDay(place, 'from')}
        />
      </label>
      <SelectFilter
        label={words.department}
        all={words.allDepartments}
        value={filters['department']}
        options={departments.map(({ id, name }) => ({ value: id, text: name }))}
        onChange={(department) => narrow({ department })}
      />
      <SelectFilter
        label={words.reason}
        all={words.allReasons}
        value={filters['reason']}
        options={missReasons.map((reason) => ({ value: reason, text: words.reasons[reason] }))}
        onChange={(reason) => narrow({ reason })}
      />
      {Object.values(filters).some(Boolean) && (
        <Button kind="quiet" onClick={() => go({ ...place, filters: {} })}>
          {words.clear}
        </Button>
      )}
    </form>
  )
}
