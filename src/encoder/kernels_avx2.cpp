// The kernels for processors with AVX2.
#if defined(__x86_64__) && defined(__GNUC__)

#define DIXIT_LEVEL avx2
#define DIXIT_LANES 8
#define DIXIT_TARGET [[gnu::target("avx2")]]

#include "encoder/kernel_bodies.h"
#include "encoder/product_bodies.h"

namespace dixit {

const KernelSet avx2_kernels = avx2::set;

}  // namespace dixit

#endif
