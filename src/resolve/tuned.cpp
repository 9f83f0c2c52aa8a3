#include "resolve/weights.h"
#include <cstdlib>
#include <cstdio>
namespace dixit::resolution {
Salience tuned() { Salience s; const char* e=getenv("SAL"); if(!e) return s; float* f=reinterpret_cast<float*>(&s); const char* p=e; for(unsigned i=0;i<sizeof(s)/4;++i){ char* q; f[i]=strtof(p,&q); p=q+1; } return s; }
}
