import { staffSignIn } from '../words/staff.ts'

export const { requestCode, signIn, me, signOut } = staffSignIn('municipality')
