// The kernels for processors with AVX-512 and its instructions for neural networks (VNNI).
#if defined(__x86_64__) && defined(__GNUC__)

#define DIXIT_LEVEL avx512
#define DIXIT_LANES 16
#define DIXIT_TARGET [[gnu::target("avx512f,avx512bw,avx512vl,avx512dq,avx512vnni")]]

#include "encoder/kernel_bodies.h"
#include "encoder/product_bodies.h"

namespace dixit {

const KernelSet avx512_kernels = avx512::set;

}  // namespace dixit

#endif
