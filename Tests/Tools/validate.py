"""Validates values against JSON Schemas (draft 2020-12).

Takes a file with an array of {"name", "schema", "values"}, and prints a line for each value that its
schema refuses: the name, the place in the value, and why. A schema that is none ends it with 1.
"""

import json
import sys

from jsonschema import Draft202012Validator

with open(sys.argv[1], encoding="utf-8") as file:
    cases = json.load(file)
for case in cases:
    Draft202012Validator.check_schema(case["schema"])
    validator = Draft202012Validator(case["schema"])
    for value in case["values"]:
        for error in validator.iter_errors(value):
            place = "/".join(str(part) for part in error.absolute_path)
            print(f"{case['name']}\t{place}\t{error.message[:300]}")
