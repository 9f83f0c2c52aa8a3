# cmake -D BUILD=… -D EXAMPLE=… -D COMPILER=… -D FLAGS=… -P package_example.cmake
# Installs a finished build into a folder of its own, then builds the example against that and runs it.
set(prefix ${BUILD}/package/prefix)
file(REMOVE_RECURSE ${BUILD}/package)
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "${ARGN}: ${result}\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix})
run(${CMAKE_COMMAND} -G Ninja -S ${EXAMPLE} -B ${BUILD}/package/build -D CMAKE_PREFIX_PATH=${prefix}
  -D CMAKE_CXX_COMPILER=${COMPILER} -D "CMAKE_CXX_FLAGS=${FLAGS}")
run(${CMAKE_COMMAND} --build ${BUILD}/package/build)

# It loads the model that was installed with the library; without one it says where it looked.
file(GLOB models ${prefix}/share/dixit/models/*.dixit)
execute_process(COMMAND ${BUILD}/package/build/read_one RESULT_VARIABLE result OUTPUT_VARIABLE output
  ERROR_VARIABLE output)
if(models AND NOT (result EQUAL 0 AND output MATCHES "Claire Moreau"))
  message(FATAL_ERROR "read_one: ${result}\n${output}")
elseif(NOT models AND NOT output MATCHES "${prefix}/share/dixit/models")
  message(FATAL_ERROR "read_one: ${result}: does not say where it looked\n${output}")
endif()
