# Each tests/fuzz/NAME_fuzz.cpp as a fuzzer and as a test that runs it for a minute. What it finds of use stays in
# the build folder and is where it goes on the next time; where it starts from is tests/fuzz/seeds/NAME_fuzz, or
# what other tests have of the kind.
set(segment_fuzz_seeds ${PROJECT_SOURCE_DIR}/tests/golden)
set(model_fuzz_seeds ${PROJECT_SOURCE_DIR}/src/encoder/testdata)
file(GLOB fuzzers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/fuzz/*_fuzz.cpp)
foreach(source IN LISTS fuzzers)
  cmake_path(GET source STEM name)
  add_executable(${name} ${source})
  target_link_libraries(${name} PRIVATE dixit_ingest dixit_segment dixit_encoder -fsanitize=fuzzer)
  set(corpus ${PROJECT_BINARY_DIR}/corpus/${name})
  file(MAKE_DIRECTORY ${corpus})
  set(seeds ${${name}_seeds})
  if(IS_DIRECTORY ${PROJECT_SOURCE_DIR}/tests/fuzz/seeds/${name})
    list(APPEND seeds ${PROJECT_SOURCE_DIR}/tests/fuzz/seeds/${name})
  endif()
  add_test(NAME ${name} COMMAND ${name} -max_total_time=60 -timeout=10 -rss_limit_mb=2048 ${corpus} ${seeds})
  set_tests_properties(${name} PROPERTIES LABELS slow)
endforeach()
