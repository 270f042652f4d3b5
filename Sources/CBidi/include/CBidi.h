#pragma once
#include <stddef.h>

/// One embedded table of the Unicode Character Database, version 15.0.0.
typedef struct {
  /// The bytes of the file, ASCII, not terminated: a row a line, tabs between its columns.
  const unsigned char *bytes;
  size_t byte_count;
} isnad_bidi_table;

/// Where each run of characters with one Bidi_Class begins (code point in hex, class), from
/// DerivedBidiClass.txt with its defaults for what is not assigned.
isnad_bidi_table isnad_bidi_classes(void);
/// Arabic letters and their shapes alone, joined to the letter before, to the one behind, and to both
/// (`-` where there is none), from the decompositions of UnicodeData.txt; last the ligatures of lam
/// and alef.
isnad_bidi_table isnad_bidi_forms(void);
/// Characters that are mirrored, their mirror images, and for paired brackets `o` or `c`, from
/// BidiMirroring.txt and BidiBrackets.txt.
isnad_bidi_table isnad_bidi_mirrors(void);
