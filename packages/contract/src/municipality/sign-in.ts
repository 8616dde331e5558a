import { staffSignIn } from '../values/staff.ts'

export const { requestCode, signIn, me, signOut } = staffSignIn('municipality')
