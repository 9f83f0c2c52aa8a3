// A vector whose numbers begin where a line of the cache does: what kernels read and write in whole registers.
//
//   Aligned<float> x(rows * width);   // as std::vector
#pragma once

#include <cstddef>
#include <new>
#include <vector>

namespace dixit {

inline constexpr std::size_t cache_line = 64;

template <class T>
struct LineAllocator {
  using value_type = T;
  LineAllocator() = default;
  template <class U>
  LineAllocator(const LineAllocator<U>&) {}
  T* allocate(std::size_t n) { return static_cast<T*>(::operator new(n * sizeof(T), std::align_val_t{cache_line})); }
  void deallocate(T* p, std::size_t) { ::operator delete(p, std::align_val_t{cache_line}); }
  friend bool operator==(const LineAllocator&, const LineAllocator&) { return true; }
};

template <class T>
using Aligned = std::vector<T, LineAllocator<T>>;

}  // namespace dixit
