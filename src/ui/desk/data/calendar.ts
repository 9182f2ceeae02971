import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { calendar } from '../api/calendar.ts'

const key = ['calendar'] as const

/** The years of the working calendar. */
export function useCalendar() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => calendar.read(signal) })
}

/** Checks an official year and asks what it would move. */
export const usePreviewCalendar = () => useMutation({ mutationFn: calendar.preview })

/** Writes the year that was previewed; due times are other ones afterwards. */
export function useApplyCalendar() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: calendar.apply,
    onSuccess: (view) => {
      client.setQueryData(key, view)
      void client.invalidateQueries()
    },
  })
}
