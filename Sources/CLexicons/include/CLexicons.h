#pragma once
#include <stddef.h>

/// One embedded lexicon file.
typedef struct {
  /// The name below the language's folder, without extension: `verbs`.
  const char *name;
  /// The bytes of the file, UTF-8, not terminated.
  const unsigned char *bytes;
  size_t byte_count;
} isnad_lexicon_file;

/// The number of embedded Arabic files.
size_t isnad_arabic_lexicon_count(void);
/// The Arabic file at an index, in order of the name; all zero behind the last.
isnad_lexicon_file isnad_arabic_lexicon(size_t index);

/// The number of embedded files on the wording of web pages.
size_t isnad_page_lexicon_count(void);
/// The file on web pages at an index, in order of the name; all zero behind the last.
isnad_lexicon_file isnad_page_lexicon(size_t index);

/// The number of embedded files on Arabic words that no detection asks.
size_t isnad_word_lexicon_count(void);
/// The file on such words at an index, in order of the name; all zero behind the last.
isnad_lexicon_file isnad_word_lexicon(size_t index);
