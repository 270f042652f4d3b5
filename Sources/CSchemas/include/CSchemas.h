#pragma once
#include <stddef.h>

/// One embedded JSON Schema.
typedef struct {
  /// The name of the file without extension: `claims`.
  const char *name;
  /// The bytes of the file, UTF-8, not terminated.
  const unsigned char *bytes;
  size_t byte_count;
} isnad_schema_file;

/// The number of embedded schemas.
size_t isnad_schema_count(void);
/// The schema at an index, in order of the name; all zero behind the last.
isnad_schema_file isnad_schema(size_t index);
/// What schemas share: an object with a member for each definition.
isnad_schema_file isnad_schema_definitions(void);
