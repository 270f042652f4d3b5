#include "CLexicons.h"

// #embed is C23; this compiler takes it in every mode and only mentions it.
#pragma clang diagnostic ignored "-Wc23-extensions"

// The files are embedded as they are, so that the program stays one movable file.
static const unsigned char actions[] = {
#embed "ar/actions.tsv"
};
static const unsigned char carriers[] = {
#embed "ar/carriers.tsv"
};
static const unsigned char days[] = {
#embed "ar/days.tsv"
};
static const unsigned char functions[] = {
#embed "ar/functions.tsv"
};
static const unsigned char judgements[] = {
#embed "ar/judgements.tsv"
};
static const unsigned char masdars[] = {
#embed "ar/masdars.tsv"
};
static const unsigned char names[] = {
#embed "ar/names.tsv"
};
static const unsigned char phrases[] = {
#embed "ar/phrases.tsv"
};
static const unsigned char places[] = {
#embed "ar/places.tsv"
};
static const unsigned char sources[] = {
#embed "ar/sources.tsv"
};
static const unsigned char times[] = {
#embed "ar/times.tsv"
};
static const unsigned char titles[] = {
#embed "ar/titles.tsv"
};
static const unsigned char verbs[] = {
#embed "ar/verbs.tsv"
};

static const isnad_lexicon_file files[] = {
    {"actions", actions, sizeof actions},
    {"carriers", carriers, sizeof carriers},
    {"days", days, sizeof days},
    {"functions", functions, sizeof functions},
    {"judgements", judgements, sizeof judgements},
    {"masdars", masdars, sizeof masdars},
    {"names", names, sizeof names},
    {"phrases", phrases, sizeof phrases},
    {"places", places, sizeof places},
    {"sources", sources, sizeof sources},
    {"times", times, sizeof times},
    {"titles", titles, sizeof titles},
    {"verbs", verbs, sizeof verbs},
};

size_t isnad_arabic_lexicon_count(void) { return sizeof files / sizeof files[0]; }

isnad_lexicon_file isnad_arabic_lexicon(size_t index) {
  isnad_lexicon_file none = {0, 0, 0};
  return index < isnad_arabic_lexicon_count() ? files[index] : none;
}

// What is known of the wording of web pages, of many languages.
static const unsigned char page_bylines[] = {
#embed "pages/bylines.tsv"
};
static const unsigned char page_languages[] = {
#embed "pages/languages.tsv"
};
static const unsigned char page_lines[] = {
#embed "pages/lines.tsv"
};
static const unsigned char page_markers[] = {
#embed "pages/markers.tsv"
};
static const unsigned char page_months[] = {
#embed "pages/months.tsv"
};
static const unsigned char page_names[] = {
#embed "pages/names.tsv"
};
static const unsigned char page_notices[] = {
#embed "pages/notices.tsv"
};

static const isnad_lexicon_file page_files[] = {
    {"bylines", page_bylines, sizeof page_bylines},
    {"languages", page_languages, sizeof page_languages},
    {"lines", page_lines, sizeof page_lines},
    {"markers", page_markers, sizeof page_markers},
    {"months", page_months, sizeof page_months},
    {"names", page_names, sizeof page_names},
    {"notices", page_notices, sizeof page_notices},
};

size_t isnad_page_lexicon_count(void) { return sizeof page_files / sizeof page_files[0]; }

isnad_lexicon_file isnad_page_lexicon(size_t index) {
  isnad_lexicon_file none = {0, 0, 0};
  return index < isnad_page_lexicon_count() ? page_files[index] : none;
}

// What is known of words beside what finds claims: changing it changes no detection.
static const unsigned char word_numbers[] = {
#embed "words/numbers.tsv"
};
static const unsigned char word_parties[] = {
#embed "words/parties.tsv"
};

static const isnad_lexicon_file word_files[] = {
    {"numbers", word_numbers, sizeof word_numbers},
    {"parties", word_parties, sizeof word_parties},
};

size_t isnad_word_lexicon_count(void) { return sizeof word_files / sizeof word_files[0]; }

isnad_lexicon_file isnad_word_lexicon(size_t index) {
  isnad_lexicon_file none = {0, 0, 0};
  return index < isnad_word_lexicon_count() ? word_files[index] : none;
}
