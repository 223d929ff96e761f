// The module of a worker.
import { ENGLISH } from '../kit/english.ts'
import { serve } from '../pool/serve.ts'

serve(ENGLISH)
