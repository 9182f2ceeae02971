import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { staff } from '../api/staff.ts'

const key = ['staff'] as const
const ownKey = ['address'] as const

/** Everybody who works here. */
export const useStaff = () => useQuery({ queryKey: key, queryFn: ({ signal }) => staff.list(signal) })

/** Changes something about staff; afterwards, and after a failure, the list is read again. */
export function useStaffChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation<Answer, Error, Input>({
    mutationFn: change,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: key })
      void client.invalidateQueries({ queryKey: ownKey })
    },
  })
}

/** Where the person who is signed in gets their notices. */
export const useOwnAddress = () => useQuery({ queryKey: ownKey, queryFn: ({ signal }) => staff.readOwnAddress(signal) })
