#pragma once

/* Has the processor fetch what lies at a place, without waiting for it; of no other effect, whatever the
   place is. Swift has no word for it. */
static inline void isnad_prefetch(const void *place) { __builtin_prefetch(place); }
