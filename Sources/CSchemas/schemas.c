#include "CSchemas.h"

// #embed is C23; this compiler takes it in every mode and only mentions it.
#pragma clang diagnostic ignored "-Wc23-extensions"

// The files are embedded as they are, so that the program stays one movable file.
static const unsigned char definitions[] = {
#embed "schemas/definitions.json"
};
static const unsigned char approve[] = {
#embed "schemas/approve.schema.json"
};
static const unsigned char articles[] = {
#embed "schemas/articles.schema.json"
};
static const unsigned char bundle[] = {
#embed "schemas/bundle.schema.json"
};
static const unsigned char check[] = {
#embed "schemas/check.schema.json"
};
static const unsigned char claims[] = {
#embed "schemas/claims.schema.json"
};
static const unsigned char compare[] = {
#embed "schemas/compare.schema.json"
};
static const unsigned char config[] = {
#embed "schemas/config.schema.json"
};
static const unsigned char detect[] = {
#embed "schemas/detect.schema.json"
};
static const unsigned char detect_again[] = {
#embed "schemas/detect-again.schema.json"
};
static const unsigned char evidence[] = {
#embed "schemas/evidence.schema.json"
};
static const unsigned char evidence_page[] = {
#embed "schemas/evidence-page.schema.json"
};
static const unsigned char extract[] = {
#embed "schemas/extract.schema.json"
};
static const unsigned char fetch[] = {
#embed "schemas/fetch.schema.json"
};
static const unsigned char history[] = {
#embed "schemas/history.schema.json"
};
static const unsigned char ledger[] = {
#embed "schemas/ledger.schema.json"
};
static const unsigned char next[] = {
#embed "schemas/next.schema.json"
};
static const unsigned char own_voice[] = {
#embed "schemas/own-voice.schema.json"
};
static const unsigned char recheck[] = {
#embed "schemas/recheck.schema.json"
};
static const unsigned char report[] = {
#embed "schemas/report.schema.json"
};
static const unsigned char schema[] = {
#embed "schemas/schema.schema.json"
};
static const unsigned char show[] = {
#embed "schemas/show.schema.json"
};
static const unsigned char show_source[] = {
#embed "schemas/show-source.schema.json"
};
static const unsigned char sources[] = {
#embed "schemas/sources.schema.json"
};

static const unsigned char undo[] = {
#embed "schemas/undo.schema.json"
};

static const isnad_schema_file files[] = {
    {"approve", approve, sizeof approve},
    {"check", check, sizeof check},
    {"next", next, sizeof next},
    {"undo", undo, sizeof undo},
    {"articles", articles, sizeof articles},
    {"bundle", bundle, sizeof bundle},
    {"claims", claims, sizeof claims},
    {"compare", compare, sizeof compare},
    {"config", config, sizeof config},
    {"detect", detect, sizeof detect},
    {"detect-again", detect_again, sizeof detect_again},
    {"evidence", evidence, sizeof evidence},
    {"evidence-page", evidence_page, sizeof evidence_page},
    {"extract", extract, sizeof extract},
    {"fetch", fetch, sizeof fetch},
    {"history", history, sizeof history},
    {"ledger", ledger, sizeof ledger},
    {"own-voice", own_voice, sizeof own_voice},
    {"recheck", recheck, sizeof recheck},
    {"report", report, sizeof report},
    {"schema", schema, sizeof schema},
    {"show", show, sizeof show},
    {"show-source", show_source, sizeof show_source},
    {"sources", sources, sizeof sources},
};

size_t isnad_schema_count(void) { return sizeof files / sizeof files[0]; }

isnad_schema_file isnad_schema(size_t index) {
  isnad_schema_file none = {0, 0, 0};
  return index < isnad_schema_count() ? files[index] : none;
}

isnad_schema_file isnad_schema_definitions(void) {
  isnad_schema_file file = {"definitions", definitions, sizeof definitions};
  return file;
}
