#pragma once
/* uchardet guesses a charset; the conversion is glibc's iconv. */
#include <iconv.h>
#include <uchardet/uchardet.h>
