// How far work is that requests wait for, by the names that they gave it.
//
//   UnderWay under_way;
//   const UnderWay::Work work(under_way, "r1");    // until it goes; "": nobody will ask
//   work.tell(0.4);
//   under_way.share("r1")                          // 0.4, in any thread; nothing: there is none of this name
//
// Of two at once with one name either may be told of. Safe from several threads.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace dixit {

class UnderWay {
 public:
  class Work {
   public:
    Work(UnderWay& all, std::string_view name) : all_(all), name_(name) { tell(0); }
    ~Work();
    Work(const Work&) = delete;
    Work& operator=(const Work&) = delete;
    void tell(double share) const;

   private:
    UnderWay& all_;
    const std::string name_;
  };

  std::optional<double> share(std::string_view name) const;

 private:
  mutable std::mutex mutex_;
  std::map<std::string, double, std::less<>> shares_;
};

}  // namespace dixit
