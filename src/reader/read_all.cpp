#include "reader/read_all.h"

#include "reader/in_order.h"

namespace dixit {

void read_all(unsigned threads, const std::function<bool(Document&)>& next,
              const std::function<Document(Document)>& read, const std::function<void(Document)>& write) {
  InOrder<Document, Document> all;
  all.next = next;
  all.work = read;
  all.write = write;
  all.run(threads);
}

}  // namespace dixit
