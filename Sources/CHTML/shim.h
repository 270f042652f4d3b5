#pragma once
#include <gumbo.h>

/* kGumboDefaultOptions is a C global, which Swift 6 code may not touch: keep it on this side. */
static inline GumboOutput *isnad_gumbo_parse(const char *bytes, size_t count) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  options.stop_on_first_error = 0;
  return gumbo_parse_with_options(&options, bytes, count);
}
static inline void isnad_gumbo_free(GumboOutput *output) {
  gumbo_destroy_output(&kGumboDefaultOptions, output);
}
