// dixit: who says what, in the news. The whole library by one include.
//
//   #include <dixit/dixit.h>
//
//   const dixit::Reader reader;                                   // loads the model
//   const dixit::Document doc = reader.read("« Non », a dit le maire.");
//   std::cout << dixit::to_json(doc) << '\n';
//
// A Document (document/document.h) is an article and all that was found in it; `Inputs` and `ingest` make
// documents of files and bytes, a Reader reads them, `read_all` reads many with several threads, `to_json` writes
// them; `compare` sets the accounts of one event side by side, with what Meanings adds. What ends an operation throws
// dixit::Error.
#pragma once

#include "accounts/accounts.h"
#include "accounts/json.h"
#include "document/document.h"
#include "document/json.h"
#include "document/names.h"
#include "ingest/ingest.h"
#include "reader/meanings.h"
#include "reader/read_all.h"
#include "reader/reader.h"
#include "text/error.h"
