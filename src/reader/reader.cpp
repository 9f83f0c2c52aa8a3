#include "reader/reader.h"

#include <algorithm>
#include <cassert>
#include <ctime>
#include <utility>

#include "claims/claims.h"
#include "contacts/contacts.h"
#include "document/validate.h"
#include "encoder/encoder.h"
#include "figures/figures.h"
#include "mentions/mentions.h"
#include "reader/language.h"
#include "reader/model_path.h"
#include "reader/stretches.h"
#include "resolve/antecedents.h"
#include "resolve/resolve.h"
#include "segment/segment.h"
#include "statements/statements.h"
#include "text/error.h"
#include "text/language_code.h"
#include "text/unicode.h"
#include "turns/turns.h"

namespace dixit {
namespace {

constexpr std::uint32_t stretch_words = 20'000;  // whose vectors take 30 MB

// Adds the processor time since it was made, or since the last lap, to a stage.
class Stopwatch {
 public:
  explicit Stopwatch(StageTimes* times) : times_(times), last_(times == nullptr ? 0 : now()) {}
  void lap(double StageTimes::*stage) {
    if (times_ == nullptr) return;
    const double time = now();
    times_->*stage += time - std::exchange(last_, time);
  }

 private:
  static double now() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
  }

  StageTimes* times_;
  double last_;
};

// Tells how far a reading is. The encoder takes most of the time, and of the rest each stage alike.
class Progress {
 public:
  Progress(const Step& step, std::size_t words) : step_(step), words_(static_cast<double>(words)) {}
  // The encoder's own steps, in a stretch.
  Step in(Range<Word> stretch) {
    if (!step_) return {};
    return [this, stretch](double share) { tell(encoding * share, stretch); };
  }
  void heads(std::uint32_t done, Range<Word> stretch) {  // so many of the stages that look at its vectors
    tell(encoding + done * (1 - encoding) / stages, stretch);
  }
  void whole() { tell(1, {}); }

 private:
  static constexpr double encoding = 0.8;
  static constexpr std::uint32_t stages = 5;

  void tell(double share, Range<Word> stretch) {
    if (step_) step_(words_ == 0 ? 1 : (stretch.begin + share * stretch.size()) / words_);
  }

  const Step& step_;
  double words_;
};

Product product_of(const std::string& name) {
  if (name.empty()) return Product::automatic;
  if (name == "amx") return Product::amx;
  if (name == "dnnl") return Product::dnnl;
  if (name == "avx2") return Product::avx2;
  if (name == "portable") return Product::portable;
  throw Error("found the product `" + name + "`, expected amx, dnnl, avx2 or portable");
}

std::shared_ptr<const Model> load_reading(const std::string& name) {
  std::shared_ptr<const Model> model = Model::load(find_model(name).string());
  model->expect(ModelKind::reading);
  return model;
}

}  // namespace

struct Reader::Stages {
  std::shared_ptr<const Model> model;
  Encoder encoder;
  Mentions mentions;
  Statements statements;
  Contacts contacts;
  Claims claims;
  Antecedents antecedents;
  std::string name;
  std::vector<std::string> languages;

  Stages(std::shared_ptr<const Model> loaded, Product product)
      : model(std::move(loaded)),
        encoder(model, {product}),
        mentions(*model),
        statements(*model),
        contacts(*model),
        claims(*model),
        antecedents(*model),
        name(model->name()),
        languages(model->labels("languages")) {
    for (const std::uint32_t read : {mentions.vector_width(), statements.vector_width(), contacts.vector_width(),
                                     claims.vector_width(), antecedents.vector_width()})
      if (read != encoder.width()) model->refuse("found heads that read vectors of other sizes than the encoder gives");
  }

  void read(Document& document, Range<Word> stretch, Stopwatch& watch, Progress& progress) const {
    const Vectors vectors = encoder.run(document, stretch, progress.in(stretch));
    watch.lap(&StageTimes::encoder);
    progress.heads(0, stretch);
    mentions.run(vectors, document);
    watch.lap(&StageTimes::mentions);
    progress.heads(1, stretch);
    statements.run(vectors, document);
    watch.lap(&StageTimes::statements);
    progress.heads(2, stretch);
    contacts.run(vectors, document);
    progress.heads(3, stretch);
    claims.run(vectors, document);
    watch.lap(&StageTimes::beside);
    progress.heads(4, stretch);
    antecedents.run(vectors, document);
    watch.lap(&StageTimes::resolve);
  }
};

Reader::Reader(const Options& options)
    : stages_(std::make_shared<const Stages>(load_reading(options.model), product_of(options.product))),
      language_(language_code(options.language)) {}

Document Reader::read(Document document, StageTimes* times, const Step& step) const {
  Stopwatch watch(times);
  segment(document);
  assert(validate(document).empty());
  const bool known = know_language(document);
  watch.lap(&StageTimes::segment);
  if (!known) return document;
  Progress progress(step, document.words.size());
  for (const Range<Word>& stretch : stretches(document, stretch_words))
    stages_->read(document, stretch, watch, progress);
  progress.whole();
  turns(document);
  number_statements(document);
  assert(validate(document).empty());
  resolve(document, &stages_->antecedents);
  document.anaphors = {};  // a kilobyte a pronoun
  watch.lap(&StageTimes::resolve);
  figures(document);
  attribute_figures(document);
  join_contacts(document);
  keep_own_claims(document);
  assert(validate(document).empty());
  watch.lap(&StageTimes::beside);
  document.model = stages_->name;
  return document;
}

Document Reader::read(std::string_view text) const {
  Document document;
  document.text = to_utf8(text, document.replaced);
  return read(std::move(document));
}

// What was asked for, else what the document says, else what is recognised. A text without words needs none.
bool Reader::know_language(Document& document) const {
  const std::string own = language_code(document.language);
  document.language = !language_.empty() ? language_ : !own.empty() ? own : recognise_language(document.text);
  if (document.words.empty() || std::ranges::find(languages(), document.language) != languages().end()) return true;
  std::string known;
  for (const std::string& language : languages()) known += (known.empty() ? "" : ", ") + language;
  document.notice = document.language.empty() ? "not read: the language of the text could not be told"
                                              : "not read: the text is in the language " + document.language;
  document.notice += "; the model knows " + known;
  return false;
}

const std::string& Reader::model() const { return stages_->name; }
const std::vector<std::string>& Reader::languages() const { return stages_->languages; }

}  // namespace dixit
