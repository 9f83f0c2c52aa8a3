// What long work calls again and again while it goes on, in the thread that works.
//
//   reader.read(document, nullptr, [&](double share) {
//     if (nobody_waits) throw Stopped();    // ends the work, and comes out of it
//     bar.show(share);                      // 0 … 1, and never less than before: how much of it is done
//   });
//
// Empty: nobody asks. It changes nothing in what the work makes.
#pragma once

#include <functional>

namespace dixit {

using Step = std::function<void(double share)>;

}  // namespace dixit
