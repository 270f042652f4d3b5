#include "CBidi.h"

// #embed is C23; this compiler takes it in every mode and only mentions it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char classes[] = {
#embed "classes.tsv"
};
static const unsigned char forms[] = {
#embed "forms.tsv"
};
static const unsigned char mirrors[] = {
#embed "mirrors.tsv"
};

isnad_bidi_table isnad_bidi_classes(void) {
  isnad_bidi_table table = {classes, sizeof classes};
  return table;
}

isnad_bidi_table isnad_bidi_forms(void) {
  isnad_bidi_table table = {forms, sizeof forms};
  return table;
}

isnad_bidi_table isnad_bidi_mirrors(void) {
  isnad_bidi_table table = {mirrors, sizeof mirrors};
  return table;
}
